// Sign in with a passkey, or make one: the device answers, the form carries the answer.

const codec = globalThis.webauthnJSON;

async function asked(form) {
  const kept = form.dataset.passkeyOptions;
  if (kept) return JSON.parse(document.getElementById(kept).textContent);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error("no options");
  return (await answer.json()).request_options;
}

function openingByItself(options) {
  options.publicKey.authenticatorSelection = {
    ...options.publicKey.authenticatorSelection,
    residentKey: "required",
    requireResidentKey: true,
    userVerification: "required",
  };
  return options;
}

async function answered(form) {
  const options = await asked(form);
  if (form.dataset.passkey === "get") return codec.get(options);
  return codec.create(openingByItself(options));
}

async function start(form) {
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    const credential = await answered(form);
    form.elements.credential.value = JSON.stringify(credential);
    form.requestSubmit();
  } catch {
    failed.hidden = false;
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!codec?.supported()) form.querySelector("[data-passkey-start]").disabled = true;
  form.querySelector("[data-passkey-start]").addEventListener("click", () => start(form));
}

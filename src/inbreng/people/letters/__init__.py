"""How letters are written and handed to a mail server; what is kept of them: models.post."""

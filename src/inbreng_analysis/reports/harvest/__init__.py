"""What each piece of a document is: question, contribution, label, and so on."""

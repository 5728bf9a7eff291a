"""What may be private in a text: people's own numbers, addresses and telephones."""

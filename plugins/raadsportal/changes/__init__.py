"""What a change to the content changes in public, told to those who have to say yes to it."""

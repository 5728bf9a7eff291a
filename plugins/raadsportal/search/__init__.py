"""Search: the words of a question and the words of the content, brought together as a reader means them."""

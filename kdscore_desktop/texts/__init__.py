"""What can be said of answers without any model: their words, what is unusual, what is alike."""

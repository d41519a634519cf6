"""Grammar read from the words beside each other: parts of speech, subjects, and what agrees with what."""

"""What fixing promises, tried on made-up files of every format, killed runs, and many runs at once."""

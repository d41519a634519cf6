"""LanguageTool as a second opinion: an optional room, which nothing else imports at start-up."""

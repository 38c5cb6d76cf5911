"""What people are handed: a `Grade` in; text, HTML, PDF or JSON out. It sees only a Grade."""

"""What people are handed. A `Grade` in; text, HTML, PDF or JSON out. A report sees only a Grade."""

// Before the first paint: the theme that was chosen here, if any. Without one the system's applies.
try {
  const theme = localStorage.getItem('countersign-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}

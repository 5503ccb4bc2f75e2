// What the reader chose, on this device alone. A browser that refuses storage forgets; nothing else changes.
export function recall(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Not remembered, then.
  }
}

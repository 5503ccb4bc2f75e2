// What the reader has set stands in the address, so that it can be shared and survives going away and coming back.
export const asked = (name) => new URLSearchParams(location.search).get(name) ?? '';

// The address with some of it set anew; what is empty leaves it.
export function addressWith(values) {
  const address = new URL(location);
  for (const [name, value] of Object.entries(values)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }

  return address;
}

export function tell(values) {
  try {
    history.replaceState(history.state, '', addressWith(values));
  } catch {
    // Some browsers allow only so many changes in a while, and some none in a folder: it works without.
  }
}

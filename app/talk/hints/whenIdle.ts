/** Runs `then` once the browser has nothing else to do, within `latest` ms; calling the answer prevents it. */
export function whenIdle(then: () => void, latest: number): () => void {
  // Safari has no idle moments to offer.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(then, 50);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(then, { timeout: latest });
  return () => cancelIdleCallback(idle);
}

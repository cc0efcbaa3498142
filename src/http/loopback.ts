/** This machine itself; 'unknown' is a request without a socket, which only tests make. */
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1', 'unknown'])

/** Whether a request came from this machine: for what must not be seen from elsewhere, such as the mail of an invented town. */
export const isLoopback = (address: string): boolean => LOOPBACK.has(address)

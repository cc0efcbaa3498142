const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/

/** Whether a request came from this machine itself: for what must not be seen or used from elsewhere, such as the links and mail of an invented town. */
export const isLoopback = (address: string): boolean => LOOPBACK.test(address)

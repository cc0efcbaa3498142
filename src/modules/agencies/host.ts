/** The first label of a host name: `elmford.example.org` -> elmford. */
export const firstLabel = (host: string): string => host.split('.')[0] ?? ''

/** Whether a host names no agency by itself: localhost, an IP address, an empty header. */
export const isUnnamedHost = (host: string): boolean => host === '' || host === 'localhost' || host.startsWith('[') || /^[\d.]+$/.test(host)

/** What was asked for as the end of an address: `?a=1&b=2`; what is not given is left out, and nothing at all is ''. */
export const q = (values: Record<string, string | undefined>) => {
  const query = new URLSearchParams(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
  return query ? `?${query}` : ''
}

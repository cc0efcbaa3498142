import http from 'node:http'
import type { AddressInfo } from 'node:net'

/** What becomes of a request on its way: it arrives and is answered; it never arrives; it arrives, is done, and the answer is lost. */
export type Way = 'open' | 'cut' | 'answer-lost'

/**
 * A road to a server that can be cut, or lose the answer after the server has done its work: what a phone meets in a basement, and what it looks
 * like from outside when a server dies between its commit and its answer.
 */
export type FaultyWay = {
  readonly url: string
  way: Way
  /** Requests that reached the server, as 'POST /contacts/sync'. */
  readonly arrived: string[]
  close(): Promise<void>
}

export async function openFaultyWay(target: string, losesAnswerTo: RegExp = /^POST /): Promise<FaultyWay> {
  const { hostname, port } = new URL(target)
  const arrived: string[] = []
  const road = { way: 'open' as Way }
  const server = http.createServer((request, response) => {
    const name = `${request.method} ${request.url}`
    // As it was when the request came: a test may turn the way while the server works.
    const { way } = road
    if (way === 'cut') return void request.socket.destroy()
    arrived.push(name)
    const onward = http.request({ hostname, port, method: request.method, path: request.url, headers: request.headers }, (answer) => {
      if (way === 'answer-lost' && losesAnswerTo.test(name)) {
        answer.resume().on('end', () => request.socket.destroy())
        return
      }
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
      answer.pipe(response)
    })
    onward.on('error', () => request.socket.destroy())
    request.pipe(onward)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    arrived,
    get way() {
      return road.way
    },
    set way(way) {
      road.way = way
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

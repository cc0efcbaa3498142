import type { MiddlewareHandler } from 'hono'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { App } from './context.ts'

/** Counts and times of answers by route pattern; no path of a person, no agency's content. */
export function metrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answered = new Counter({
    name: 'commonbeat_answers_total',
    help: 'Answers',
    labelNames: ['route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'commonbeat_answer_seconds',
    help: 'Time to answer',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const measure: MiddlewareHandler<App> = async (c, next) => {
    const stop = seconds.startTimer()
    await next()
    const route = c.req.routePath
    stop({ route })
    answered.inc({ route, status: c.res.status })
  }
  return { registry, measure }
}

export { aboutRoutes } from './about.routes.tsx'
export { homeRoutes } from './home.routes.tsx'

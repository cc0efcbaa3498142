export { aboutRoutes } from './about.routes.tsx'
export { homeRoutes } from './home.routes.tsx'
export { houseKeepingRoutes } from './house-keeping.routes.tsx'

import type { Density, DensityRefusal } from './density.ts'
import { type DensityGrid, isGrid, type Places, pixelHeightM, pixelWidthM, placesWithin } from './density-grid.ts'

/** The radius of the quartic kernel whose standard deviation along each axis is `sigmaM`, which is how spatstat gives it. */
export const quarticRadiusM = (sigmaM: number): number => Math.sqrt(8) * sigmaM

/**
 * The usual surface of crime mapping programs, events per square metre: K(d) = 3 / (pi h^2) (1 - d^2 / h^2)^2 up to the radius h, 0 beyond,
 * without edge correction, which those programs do not make either. See `densityOf` for what such a surface does not say.
 *
 * `radiusM` is the radius h at which the kernel ends, not a standard deviation. Exact: each event is added to each pixel middle in reach.
 * Refuses as `densityOf`. Cost: events x pixels in reach; 10,000 events with a radius of 20 pixels 0.1 s, about 9 ns an addition.
 *
 * Source: Silverman 1986, Density Estimation, eq. 4.5, scaled to the radius as in CrimeStat's manual, chapter on interpolation.
 */
export function quarticDensityOf(places: Places, grid: DensityGrid, radiusM: number): Density | DensityRefusal {
  if (!isGrid(grid)) return 'not-a-grid'
  if (!(radiusM > 0) || !Number.isFinite(radiusM)) return 'not-a-bandwidth'
  const [width, height] = [pixelWidthM(grid), pixelHeightM(grid)]
  if (radiusM < Math.max(width, height)) return 'bandwidth-below-pixel'
  const within = placesWithin(places, grid)
  if (typeof within === 'string') return within
  const { xsM, ysM, leftOut } = within
  const perM2 = new Float64Array(grid.columns * grid.rows)
  const scale = 3 / (Math.PI * radiusM ** 2)
  for (let i = 0; i < xsM.length; i++) {
    const [u, v] = [(xsM[i]! - grid.west) / width - 0.5, (ysM[i]! - grid.south) / height - 0.5]
    for (const row of middlesWithin(v, radiusM / height, grid.rows)) {
      const rise = ((row - v) * height) ** 2
      const half = Math.sqrt(Math.max(0, radiusM ** 2 - rise)) / width
      const last = Math.min(grid.columns - 1, Math.floor(u + half))
      for (let column = Math.max(0, Math.ceil(u - half)); column <= last; column++) {
        const left = 1 - (rise + ((column - u) * width) ** 2) / radiusM ** 2
        if (left > 0) perM2[row * grid.columns + column]! += scale * left * left
      }
    }
  }
  return { grid, perM2, events: xsM.length, leftOut }
}

function* middlesWithin(at: number, reach: number, count: number): Generator<number> {
  const last = Math.min(count - 1, Math.floor(at + reach))
  for (let index = Math.max(0, Math.ceil(at - reach)); index <= last; index++) yield index
}

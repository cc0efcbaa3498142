/** Meters a second on level ground: the mean of free walking over the studies that Weidmann gathers (1993, Transporttechnik der Fussgaenger, ETH Zuerich). */
export const WALKING_SPEED_MPS = 1.34

/**
 * Meters a second along steps, measured on the map: the harmonic mean of 0.610 up and 0.694 down (Weidmann 1993), since a
 * street network knows no direction and a walk there and back climbs as much as it descends.
 */
export const STEPS_SPEED_MPS = 0.65

/**
 * How much longer a walk is than the straight line where no streets are known. On a rectangular grid, over all directions, the mean is
 * 4 / pi = 1.273 (Larson & Odoni 1981, Urban Operations Research, chapter 3); rivers, rails and closed ends make it longer.
 */
export const DETOUR_FACTOR = 1.3

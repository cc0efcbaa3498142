import type { CutSection } from './handover-pack.ts'

type Position = readonly [lng: number, lat: number]

/** A handover pack worded for paper: everything is text already. */
export type Paper = {
  readonly language: string
  readonly title: string
  readonly eyebrow: string
  readonly lede: string
  /** Days that matter, each with its term. */
  readonly dates: readonly { readonly term: string; readonly value: string }[]
  readonly sections: readonly (CutSection & { readonly more: string })[]
  readonly checklist: {
    readonly title: string
    readonly lede: string
    readonly items: readonly { readonly text: string; readonly ticks: string }[]
  }
  readonly made: string
  readonly page: (n: number, of: number) => string
  readonly map: PaperMap | undefined
}

/** The beat drawn in lines: outline, streets, and a named dot for each place of the book. */
export type PaperMap = {
  readonly alt: string
  readonly outlines: readonly (readonly Position[])[]
  readonly streets: readonly (readonly Position[])[]
  readonly water: readonly (readonly Position[])[]
  readonly places: readonly { readonly at: Position; readonly name: string }[]
}

/** Positions fitted into a box of points on paper, north up, one scale both ways (equirectangular about the middle latitude). */
export function fitted(outlines: PaperMap['outlines'], width: number, height: number): (at: Position) => readonly [number, number] {
  const all = outlines.flat()
  const [west, east] = [Math.min(...all.map(([lng]) => lng)), Math.max(...all.map(([lng]) => lng))]
  const [south, north] = [Math.min(...all.map(([, lat]) => lat)), Math.max(...all.map(([, lat]) => lat))]
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(width / Math.max((east - west) * shrink, 1e-9), height / Math.max(north - south, 1e-9))
  const [midLng, midLat] = [(west + east) / 2, (south + north) / 2]
  return ([lng, lat]) => [width / 2 + (lng - midLng) * shrink * scale, height / 2 - (lat - midLat) * scale]
}

/** Files the pages name by themselves, so that the build gives them an address: the font to fetch early and the sign for the browser's tab. */
export { default as font } from '@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2?url'
export { default as mark } from './style/mark.svg?url'

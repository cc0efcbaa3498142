/** A file the pages name by themselves, so that the build gives it an address: the sign for the browser's tab. (The font has one through the style.) */
export { default as mark } from './style/mark.svg?url'

/** Files the pages name by themselves, so that the build gives them an address: the sign for the browser's tab and the phone's screen. */
export { default as mark } from './style/mark.svg?url'
export { default as mark192 } from './style/mark-192.png?url'
export { default as mark512 } from './style/mark-512.png?url'
export { default as markWhole } from './style/mark-whole.png?url'

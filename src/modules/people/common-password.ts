/**
 * What attackers try first, lower case without signs, written for this project: words that lists of leaked passwords are known to be
 * full of. Digits before and behind and the usual disguises (`p4ssw0rd`) are taken off before a password is looked up here.
 */
const STEMS = `
password passwort passwd pass contrasena contrasenya clave secreto motdepasse senha admin administrator root login welcome bienvenido
letmein opensesame changeme default guest user system server access master shadow secret private security internet computer
monkey dragon tiger lion eagle falcon phoenix wolf bear panther shark turtle butterfly dolphin unicorn penguin rabbit kitten puppy
princess queen king prince angel devil heaven jesus christ god bless faith hope grace love lover loveyou iloveyou iloveu teamo
amor tequiero mivida micasa familia family forever always together friends bestfriend mother father daddy mommy baby babygirl babyboy
sunshine rainbow flower summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march
april june july august september october november december birthday christmas easter halloween newyear
football baseball basketball soccer futbol hockey tennis golf boxing racing runner champion winner legend hero warrior ninja samurai
superman batman spiderman starwars pokemon naruto matrix avengers hogwarts minecraft fortnite gaming gamer player
liverpool arsenal chelsea barcelona realmadrid yankees cowboys lakers steelers packers raiders patriots dodgers
michael jennifer jessica ashley daniel matthew joshua andrew charlie thomas robert william george jordan hunter ranger harley
maria jose juan carlos luis miguel alejandro sofia camila isabella valentina guadalupe
mustang ferrari porsche corvette mercedes toyota honda chevy yamaha motorcycle
cookie chocolate coffee banana orange cherry strawberry pepper ginger cheese pizza burger taco whiskey vodka tequila
diamond silver golden purple yellow crimson midnight thunder lightning storm fire water earth star moon galaxy cosmic
america freedom liberty texas california florida newyork chicago mexico london paris
police officer sheriff deputy sergeant captain chief detective patrol badge station department precinct force justice justiceforall
protect serve protectandserve thinblueline backtheblue bluelivesmatter neverforget communitypolicing neighborhood neighborhoodwatch
community city county town village mayor council government office work company business manager employee
whatever nothing something anything everything nobody trustno test testing tester tryagain letmeinplease letmeinnow
qwerty qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm azerty qazwsx qazwsxedc abc abcd abcdef abcabc zaq
correcthorsebatterystaple tobeornottobe maytheforcebewithyou thequickbrownfox onceuponatime happilyeverafter
`

/** Those that people put two of together when a short one is refused. */
const PAIRED = `
password pass contrasena clave admin root login welcome letmein changeme default guest user system access master secret security
monkey dragon tiger princess angel jesus love lover iloveyou teamo family forever friends mother father baby sunshine summer winter
spring autumn football baseball soccer hero ninja superman batman starwars pokemon michael jennifer jordan hunter qwerty asdf abc
police officer sheriff sergeant captain chief badge station department community city county neighborhood test
`

const wordsOf = (text: string) => text.trim().split(/\s+/)

const stems = wordsOf(STEMS)
const paired = wordsOf(PAIRED)

/** Some five thousand entries: the stems, and every two of the paired ones together. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...stems,
  ...paired.flatMap((first) => paired.map((second) => first + second)),
])

const WALKS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qazwsxedcrfvtgbyhnujm',
  '1qaz2wsx3edc4rfv5tgb6yhn',
]
const walks = WALKS.flatMap((walk) => [walk, [...walk].reverse().join('')])

/** Whether a text (lower case, no signs) is made of nothing but steps along the alphabet, the digits or the rows of a keyboard, three or more at a time. */
export function isWalk(text: string): boolean {
  let at = 0
  while (at < text.length) {
    let length = 0
    while (at + length < text.length && walks.some((walk) => walk.includes(text.slice(at, at + length + 1)))) length++
    if (length < 3) return false
    at += length
  }
  return text.length > 0
}

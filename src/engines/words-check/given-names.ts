/**
 * Given names that are common in the United States, in English and Spanish, without those that are also ordinary words (Grace, Mark, Rose,
 * Will, Sol): what is in this list is a person's name also in small letters or at the beginning of a sentence.
 */
const NAMES = `
aaron abigail adriana aisha alan alberto alejandra alejandro alex alexander alexandra alexis alfonso alfredo alicia alma amanda amara amber
amy ana andrea andres andrew angelica anita ann anna anne anthony antonio araceli armando arturo ashley aurora barbara beatriz ben benjamin
bernardo betty beverly brandon brenda brian brittany bruce bryan camila carla carlos carmen carol carolina caroline carolyn catherine cecilia
charles charlotte cheryl christian christina christine christopher claudia cristina crystal cynthia daniel daniela danielle darnell david
deborah debra dennis derek diana diane diego dolores donald donna dorothy douglas edgar edith eduardo edward elena elizabeth emily emma enrique
eric erica ernesto esperanza esteban esther ethan eugene evelyn fatima felipe fernando fernanda francisco frances gabriel gabriela gary george
gerald gerardo gilbert gloria gonzalo graciela gregory guadalupe guillermo gustavo hannah harold hassan heather hector helen henry hernan
hugo ibrahim ignacio ines irene isabel isabella ismael ivan jacob jacqueline jaime jamal james janet janice jason javier jeffrey jennifer jeremy
jerry jessica jesse jesus joan joel john johnny jonathan jordan jorge jose joseph joshua juan juana juanita judith judy julia julian julie
julio justin karen karina katherine kathleen kathryn kayla keith kelly kenneth kevin kimberly kyle larry latoya laura lauren lawrence leonardo
leticia linda lisa lorenzo lorena louis lourdes lucas lucia luis luisa lupita madison manuel marcela marco marcos margaret margarita maria
mariana marilyn mario marisol martha martin martina mary mateo matthew mauricio megan melissa mercedes michael michelle miguel mohamed mohammed
monica nancy natalia natalie nathan nicholas nicole noah nora norma octavio olga olivia omar oscar pablo pamela patricia patrick paul paula
pedro peter philip priya rachel rafael ralph ramon ramona raquel raul raymond rebecca renata ricardo richard robert roberto rocio rodrigo roger
rogelio ronald rosalinda rosario roy ruben russell ruth ryan salvador samantha samuel sandra santiago sara sarah scott sean sergio sharon
shirley silvia sofia sonia sophia stephanie stephen steven susan susana tamika tanisha teresa theresa thomas timothy tobias tomas tyler tyrone
valentina valeria vanessa veronica vicente victoria vincent virginia walter wendy william ximena yasmin yolanda zachary zoe
`

export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/))

/** Without accents and in small letters, as the list has them. */
export const plainOf = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

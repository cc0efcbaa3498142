import { describe, expect, test } from 'vitest'
import { statementsOf } from './statement.ts'

describe('a script is cut into its statements', () => {
  test.each([
    ['plain ones', 'select 1; select 2;', ['select 1', 'select 2']],
    ['the last without a semicolon', 'select 1;\nselect 2', ['select 1', 'select 2']],
    ['a semicolon in a string', "select 'a;b', 'it''s; fine'; select 2", ["select 'a;b', 'it''s; fine'", 'select 2']],
    ['in a name', 'select 1 as "a;b"', ['select 1 as "a;b"']],
    ['in a function', 'create function f() as $$ begin; end; $$; select 1', ['create function f() as $$ begin; end; $$', 'select 1']],
    ['in a named body that holds $$', 'do $do$ a; $$ b; $$ c; $do$; select 1', ['do $do$ a; $$ b; $$ c; $do$', 'select 1']],
    [
      'in a comment',
      'select 1 -- no; not here\n; /* nor; /* here; */ either; */ select 2',
      ['select 1 -- no; not here', '/* nor; /* here; */ either; */ select 2'],
    ],
    ['a quote in a comment', "-- it's\nselect 1; select 2", ["-- it's\nselect 1", 'select 2']],
    ['nothing but comments', '-- only words\n; /* and more */', []],
    ['a parameter is no dollar quote', 'select $1; select $2', ['select $1', 'select $2']],
  ])('%s', (_name, script, statements) => {
    expect(statementsOf(script)).toEqual(statements)
  })
})

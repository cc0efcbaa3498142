import type { Child } from 'hono/jsx'

export type Column<Row> = {
  readonly head: string
  readonly cell: (row: Row) => Child
  /** Numbers stand at the end of their column. */
  readonly figure?: boolean | undefined
}

type TableProps<Row> = {
  caption: Child
  /** The caption is said and not shown, where a heading above already says it. */
  quietCaption?: boolean | undefined
  /** The first column names the row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
}

/** A table that folds into short lists on a phone; the first column is each row's heading. */
export function Table<Row>({ caption, quietCaption, columns, rows }: TableProps<Row>) {
  return (
    <table class="table folds">
      <caption>{quietCaption ? <span class="aside-text">{caption}</span> : caption}</caption>
      <thead>
        <tr>
          {columns.map(({ head, figure }) => (
            <th scope="col" class={figure ? 'figure' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map(({ head, cell, figure }, index) =>
              index === 0 ? (
                <th scope="row">{cell(row)}</th>
              ) : (
                <td class={figure ? 'figure' : undefined} data-label={head}>
                  <span>{cell(row)}</span>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { AgencyTables } from '#modules/agencies/agency.tables.ts'
import type { StreetTables } from '#modules/agencies/street-network.tables.ts'
import type { BackingTables } from '#modules/backing/backing.tables.ts'
import type { BeatBookTables } from '#modules/beat-book/beat-book.tables.ts'
import type { IncidentTables } from '#modules/incidents/incident.tables.ts'
import type { BeatTimeTables } from '#modules/patrol/beat-time.tables.ts'
import type { PatrolTables } from '#modules/patrol/patrol.tables.ts'
import type { PlanTables } from '#modules/patrol/plan.tables.ts'
import type { PeopleTables } from '#modules/people/people.tables.ts'
import type { PinpointTables } from '#modules/pinpoint/candidate.tables.ts'
import type { PictureTables } from '#modules/problems/analysis-picture.tables.ts'
import type { ProblemTables } from '#modules/problems/problem.tables.ts'
import type { PromiseTables } from '#modules/promises/promise.tables.ts'
import type { ReportTables } from '#modules/reports/report.tables.ts'
import type { TipsTables } from '#modules/tips/tips.tables.ts'
import type { TrustTables } from '#modules/trust/trust.tables.ts'
import type { FoundationTables } from './foundation.tables.ts'

/** Every table of the schema, summed from the modules that own them. */
export interface Database
  extends FoundationTables,
    AgencyTables,
    StreetTables,
    PeopleTables,
    IncidentTables,
    ReportTables,
    PromiseTables,
    ProblemTables,
    PinpointTables,
    BackingTables,
    PictureTables,
    BeatBookTables,
    PatrolTables,
    PlanTables,
    BeatTimeTables,
    TrustTables,
    TipsTables {}

import { randomUUID } from 'node:crypto'
import type { WriteAt } from '#data/scope.ts'
import { type Ballot, deleteBallot, lockBallot, saveBallot, saveBallotContent, saveOwnWords, saveResponse } from './ballot.store.ts'
import { type AnsweringRefusal, type BallotContent, hasAnswered } from './ballot.ts'
import { lockSampleByCode, spendSample } from './sample.store.ts'
import { findWaveById } from './survey.store.ts'
import type { Mode, Wave } from './survey.ts'
import { hashOfBallotSecret, hashOfCode, newBallotSecret } from './survey-code.actions.ts'
import { readCode } from './survey-code.ts'
import { mondayOf, phaseOf } from './wave-draft.ts'

export type Answering = { readonly language: string; readonly today: string }
type Started = { readonly secret: string } | { readonly refused: AnsweringRefusal }

type Start = Answering & { readonly waveId: string; readonly mode: Mode; readonly neighborhoodId: string | null }
async function start(at: WriteAt, { waveId, mode, neighborhoodId, language, today }: Start): Promise<Started> {
  const secret = newBallotSecret()
  await saveBallot(at, {
    id: randomUUID(),
    waveId,
    mode,
    neighborhoodId,
    language,
    secretHash: hashOfBallotSecret(secret),
    startedOn: today,
  })
  return { secret }
}

/**
 * Spends a code and begins a questionnaire, in one transaction: from then on nothing names both. No event is recorded, since the order of events
 * would tell what no row tells. `typed` as somebody typed it; refused when it is no code of this agency, is spent, or its wave takes no answers.
 */
export async function spendCode(at: WriteAt, key: string, typed: string, { language, today }: Answering): Promise<Started> {
  const taken = await takeCode(at, key, typed, today)
  if (typeof taken === 'string') return { refused: taken }
  return start(at, { ...taken, mode: 'sampled', language, today })
}

type Taken = { readonly waveId: string; readonly neighborhoodId: string | null }
async function takeCode(at: WriteAt, key: string, typed: string, today: string, inWave?: string): Promise<Taken | AnsweringRefusal> {
  const code = readCode(typed)
  if (!code) return 'not-a-code'
  const sample = await lockSampleByCode(at, hashOfCode(key, code))
  if (!sample || (inWave !== undefined && sample.waveId !== inWave)) return 'unknown-code'
  const wave = await findWaveById(at, sample.waveId)
  const phase = wave ? phaseOf(wave, today) : 'closed'
  if (phase !== 'open') return phase
  if (sample.isSpent) return 'spent'
  await spendSample(at, sample.id)
  return { waveId: sample.waveId, neighborhoodId: sample.neighborhoodId }
}

/** Begins a questionnaire without a code: by the open link, or at a kiosk. */
export async function startOpenBallot(at: WriteAt, wave: Wave, mode: 'open' | 'kiosk', { language, today }: Answering): Promise<Started> {
  const phase = wave.isOpen ? phaseOf(wave, today) : 'closed'
  if (phase !== 'open') return { refused: phase }
  return start(at, { waveId: wave.id, mode, neighborhoodId: null, language, today })
}

/** Keeps what was answered so far. The neighborhood of a letter stands; else it is what was chosen. */
export async function keepAnswers(
  at: WriteAt,
  secret: string,
  change: (content: BallotContent) => BallotContent,
  neighborhoodId: string | null | undefined,
): Promise<Ballot | undefined> {
  const ballot = await lockBallot(at, hashOfBallotSecret(secret))
  if (!ballot) return undefined
  const isChosen = ballot.mode !== 'sampled' && neighborhoodId !== undefined
  const kept = { ...ballot, content: change(ballot.content), neighborhoodId: isChosen ? neighborhoodId : ballot.neighborhoodId }
  await saveBallotContent(at, ballot.id, kept.content, kept.neighborhoodId)
  return kept
}

/** Lays answers down under random ids, own words apart from the rest, with the week and no moment. */
async function layDown(at: WriteAt, ballot: Omit<Ballot, 'id'>, today: string): Promise<void> {
  await saveResponse(at, { ...ballot, id: randomUUID(), weekOn: mondayOf(today) })
  for (const [item, words] of Object.entries(ballot.content.words)) await saveOwnWords(at, { ...ballot, id: randomUUID(), item, words })
}

/** Hands a questionnaire in: the answers are laid down and the ballot is gone, in a transaction of its own. `gone`: handed in before. */
export async function handIn(at: WriteAt, secret: string, today: string): Promise<Mode | AnsweringRefusal | 'gone'> {
  const ballot = await lockBallot(at, hashOfBallotSecret(secret))
  if (!ballot) return 'gone'
  const wave = await findWaveById(at, ballot.waveId)
  if (!wave || phaseOf(wave, today) !== 'open') return 'closed'
  if (!hasAnswered(ballot.content)) return 'nothing-answered'
  await layDown(at, ballot, today)
  await deleteBallot(at, ballot.id)
  return ballot.mode
}

/** A questionnaire that came back on paper, in two transactions as any other: this one spends its code. */
export const spendPaperCode = (at: WriteAt, key: string, typed: string, today: string, waveId: string) =>
  takeCode(at, key, typed, today, waveId)

/** And this one lays its answers down. */
export const enterPaper = (at: WriteAt, taken: Taken, content: BallotContent, { language, today }: Answering): Promise<void> =>
  layDown(at, { ...taken, mode: 'paper', language, content }, today)

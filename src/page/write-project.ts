/** What the page has done to the files of a project, one thing after the other. */
import { changedTexts, type Home } from './home.ts';
import { compiledOnce, type Session } from './session.ts';

/** Writes the texts with the gestures; false if they could not be written. */
export async function save(session: Session, home: Home): Promise<boolean> {
  const { project, applied } = session.state();
  if (project === null) return false;
  const request = changedTexts(project, applied);
  if (request.notebooks.length === 0 && request.config === null) {
    const isLost = applied.lost.length > 0;
    const text = isLost
      ? 'Not saved: the cells of your changes are gone. The changes are kept here'
      : 'Nothing to save';
    session.say({ kind: isLost ? 'wrong' : 'done', text });
    return !isLost;
  }
  const { isDone, text } = await home.save(request);
  session.say({ kind: isDone ? 'done' : 'wrong', text });
  if (isDone && home.kind === 'studio') session.saved(applied);
  return isDone;
}

/** Writes the repository; false if it could not be written. */
export async function build(session: Session, home: Home): Promise<boolean> {
  await compiledOnce(session);
  const { compiled, history } = session.state();
  if ((compiled?.files?.length ?? 0) === 0 || compiled === null) return false;
  if (home.kind === 'studio' && history.done.length > 0 && !(await save(session, home))) return false;
  const { isDone, text } = await home.build(compiled);
  session.say({ kind: isDone ? 'done' : 'wrong', text });
  return isDone;
}

/** What is compared is what the page shows: it is saved and built first. What changes meanwhile makes the result out of date. */
export async function verify(session: Session, home: Home): Promise<void> {
  const { stopVerifying } = session.state();
  if (stopVerifying !== null) stopVerifying();
  if (stopVerifying !== null || home.verify === null || !(await build(session, home))) return;
  const stopping = new AbortController();
  const { edition } = session.state();
  session.verifying(() => stopping.abort(), null);
  const said = (text: string): void => session.say({ kind: 'done', text: `Verifying: ${text}` });
  said('the notebook and the pipeline are run');
  try {
    const answer = await home.verify(said, stopping.signal);
    const isOld = session.state().edition !== edition;
    const isFound = answer.kind === 'verified' && !isOld;
    session.verifying(null, isFound ? answer : null);
    if (answer.kind === 'failed') session.say({ kind: 'wrong', text: `Not verified: ${answer.why}` });
    else if (isOld) session.say({ kind: 'wrong', text: `What was verified has changed since. ${answer.told}` });
    else session.say({ kind: answer.verdict === 'same' ? 'done' : 'wrong', text: answer.told });
  } catch (error) {
    session.verifying(null, null);
    const isStopped = stopping.signal.aborted;
    const reason = error instanceof Error ? error.message : String(error);
    session.say({ kind: 'wrong', text: isStopped ? 'The verification was stopped' : `Not verified: ${reason}` });
  }
}

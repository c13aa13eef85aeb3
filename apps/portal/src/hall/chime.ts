let audio: AudioContext | undefined;

/** Makes sounds possible; browsers want a press for that. Resolves with whether they are. */
export async function allowSound(): Promise<boolean> {
  audio ??= new AudioContext();
  await audio.resume();
  return audio.state === "running";
}

/** No sounds any more. */
export async function forbidSound(): Promise<void> {
  await audio?.suspend();
}

/** Two soft notes, the lower one last, as a door bell has them. Nothing where sounds are not allowed. */
export function chime(): void {
  if (audio?.state !== "running") return;
  const now = audio.currentTime;
  note(audio, 659.25, now);
  note(audio, 523.25, now + 0.35);
}

function note(context: AudioContext, frequency: number, at: number): void {
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.4, at + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.001, at + 1.4);
  const tone = new OscillatorNode(context, { frequency });
  tone.connect(gain).connect(context.destination);
  tone.start(at);
  tone.stop(at + 1.5);
}

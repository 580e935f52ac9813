const START =
  /^(?:[$#>]\s*)?(?:sudo\s+(?:-\w+\s+)*)?(?:\w+=\S*\s+)*(?:\S*\/)?(?:docker|podman|nvidia-docker|balena|balena-engine|nerdctl)(?:\.exe)?\s+(?:container\s+)?(?:run|create)\s+\S/;

/** Whether pasted text is a command that runs a container. */
export function looksLikeDockerRun(text: string): boolean {
  return text.length < 20_000 && START.test(text.trim());
}

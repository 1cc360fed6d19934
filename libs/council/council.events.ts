/** Somebody asked for a sign-in link at a known address; whoever sends mail writes it to that address alone. */
export class SignInRequested {
  constructor(
    readonly linkId: string,
    readonly personId: string,
    readonly address: string,
  ) {}
}

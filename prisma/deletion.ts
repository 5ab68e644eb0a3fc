/** What deletion does to a table, in the three ways it can come, and with which rows the database itself lets its rows go today. */
export type Answer = {
  readonly account: string;
  readonly unpairing: string;
  readonly talk: string;
  /** The tables whose rows take these along, by a foreign key. What no key does, a route has to do. */
  readonly goesWith: readonly string[];
};

/** The route by which each of the three comes, and the one by which one's side of a closed room goes. */
export const WAYS = {
  account: "POST /api/account/deletion",
  unpairing: "POST /api/rooms/:roomId/closing",
  side: "DELETE /api/rooms/:roomId/seat",
  talk: "DELETE /api/talks/:talkId",
} as const;

/** Each table's answer. Whoever deletes their account leaves each of their rooms as with "delete my side". */
export const DELETION: Readonly<Record<string, Answer>> = {
  Account: {
    account: "goes",
    unpairing: "stays",
    talk: "stays",
    goesWith: [],
  },
  SignIn: {
    account: "goes with the account",
    unpairing: "stays",
    talk: "stays",
    goesWith: ["Account"],
  },
  PasskeyBox: {
    account: "goes with the account",
    unpairing: "stays",
    talk: "stays",
    goesWith: ["Account"],
  },
  Block: {
    account: "goes, whichever of the two goes",
    unpairing: "stays: whoever has left may block the other",
    talk: "stays",
    goesWith: ["Account", "Account"],
  },
  Room: {
    account: "stays, closed, while the other's seat stands",
    unpairing: "stays, closed and read-only; goes with the last side",
    talk: "stays",
    goesWith: [],
  },
  Seat: {
    account: "one's own goes",
    unpairing: 'stays, so that each can read; one\'s own goes with "delete my side"',
    talk: "stays",
    goesWith: ["Room", "Account"],
  },
  Epoch: {
    account:
      "stays while the other's seat stands, with both ids and keys, for the other's copy opens by them; one's own boxes go, those made again too",
    unpairing: 'stays for who keeps a copy; one\'s own boxes go with "delete my side"',
    talk: "stays",
    goesWith: ["Room"],
  },
  Comparing: {
    account: "stays: random numbers, gone at the next comparing a day later",
    unpairing: "stays: random numbers",
    talk: "stays",
    goesWith: ["Room"],
  },
  Invite: {
    account: "those one made go",
    unpairing: "voided, its secrets erased",
    talk: "stays",
    goesWith: ["Room", "Account"],
  },
  Claim: {
    account: "goes with the guest",
    unpairing: "stays; the guest's name under the link's secret is erased at pairing",
    talk: "stays",
    goesWith: ["Invite", "Account"],
  },
  Topic: {
    account: "stays for the other if sealed to both, else goes",
    unpairing: "stays, read-only",
    talk: "stays",
    goesWith: ["Room"],
  },
  Thought: {
    account: "one's own go; shared copies stay for the other",
    unpairing: 'stays, read-only; one\'s own go with "delete my side"',
    talk: "stays",
    goesWith: ["Room"],
  },
  Proposal: {
    account: "goes, as when the room is closed",
    unpairing: "goes: nothing is planned in a closed room",
    talk: "stays",
    goesWith: ["Room"],
  },
  OwnFormat: {
    account: "stays for the other",
    unpairing: "stays, read-only",
    talk: "stays",
    goesWith: ["Room"],
  },
  QuestionList: {
    account: "one's own go",
    unpairing: 'stay, read-only; one\'s own go with "delete my side"',
    talk: "stays: names of questions that were asked, and days; no talk, and nothing that was answered",
    goesWith: ["Seat"],
  },
  Agreement: {
    account: "what one put forward goes: it was not agreed; the other's stays for the other",
    unpairing: 'stays, read-only; one\'s own goes with "delete my side"',
    talk: "goes: it was not agreed yet",
    goesWith: ["Room"],
  },
  AgreementCopy: {
    account: "one's own goes; the other's stays",
    unpairing: 'stays, read-only; one\'s own goes with "delete my side"',
    talk: "stays, without saying which talk it came from",
    goesWith: ["Room"],
  },
  Share: {
    account: "goes, as when the seat is left",
    unpairing: "goes at once, as it does when the room is closed",
    talk: "goes; it goes too when less is kept of a talk in it, or something said there is erased",
    goesWith: ["Room"],
  },
  Summary: {
    account: "stays for the other",
    unpairing: "stays, read-only",
    talk: "goes, also where nothing of the talk is kept any more",
    goesWith: ["Talk"],
  },
  Talk: {
    account: "stays for the other, closed",
    unpairing: "stays, closed: an open one ends with the room, and tells nobody when",
    talk: "becomes a notice with date and format, marked `deleted`: no key, no head, no times but when it was asked for; not by whom",
    goesWith: ["Room"],
  },
  TalkEvent: {
    account: "stays: content-free",
    unpairing: "stays",
    talk: "goes with the talk; stays, content-free, where only the words were let go",
    goesWith: ["Talk"],
  },
  TalkWords: {
    account: "stays for the other",
    unpairing: "stays",
    talk: "goes",
    goesWith: ["TalkEvent"],
  },
  Keep: {
    account: "stays with the talk",
    unpairing: "stays",
    talk: "goes with the talk",
    goesWith: ["Talk"],
  },
  FeltHeard: {
    account: "one's own goes",
    unpairing: 'stays with its writer; goes with "delete my side"',
    talk: "stays: it is one's own, and the other is never told of it",
    goesWith: ["Room"],
  },
  PrivateNote: {
    account: "one's own go",
    unpairing: 'stays with its writer; goes with "delete my side"',
    talk: "stays: it is one's own, and the other is never told of it",
    goesWith: ["Room"],
  },
  ReminderWish: {
    account: "goes with the account",
    unpairing: "stays: it is one's own, for all rooms",
    talk: "stays",
    goesWith: ["Account"],
  },
  PushDevice: {
    account: "goes with its sign-in",
    unpairing: "stays: it is one's own, for all rooms",
    talk: "stays",
    goesWith: ["SignIn"],
  },
  Reminder: {
    account: "goes with the account",
    unpairing: "is sent no more; goes within two days",
    talk: "is sent no more; goes within two days",
    goesWith: ["Account", "Room"],
  },
  Beat: {
    account: "has nothing of anyone's",
    unpairing: "has nothing of anyone's",
    talk: "has nothing of anyone's",
    goesWith: [],
  },
};

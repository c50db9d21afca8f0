import {
  aCall,
  aPin,
  aQuery,
  aReply,
  aWriterLink,
  callBody,
  pinBody,
  queryBody,
  replyBody,
} from "@/tests/support/asking";
import { command, newId } from "@/tests/support/newsroom";
import type { Sent } from "./sent";
import type { Story } from "./story";

const theCall = ({ cast, article, claim, other }: Story) => aCall(cast.owner, article, [claim.id, other.id]);
const theQuery = async ({ cast, article, claim }: Story) => ({
  queryId: await aQuery(cast.owner, article, { claimId: claim.id }),
});
const theReply = async ({ cast, article, claim }: Story) => ({
  replyId: await aReply(cast.owner, article, [claim.id]),
});
/** An article has twenty links at most, and each request makes one. */
const fewLinks = async ({ cast, article }: Story) => (await aWriterLink(cast.owner, article, { days: 1 })).id;

/** Requests for what is asked of people; what is ended was asked by the owner. */
export const askingRequests: Record<string, (story: Story) => Sent | Promise<Sent>> = {
  listAsking: () => ({}),
  askWriter: ({ claim, evidenceId }) => ({ json: queryBody({ claimId: claim.id, evidenceIds: [evidenceId] }) }),
  editQuery: async (story) => ({
    params: await theQuery(story),
    json: { ...command(), fields: { dueAt: { base: null, value: "2026-12-01T12:00:00.000Z" } } },
  }),
  answerQuery: async (story) => ({
    params: await theQuery(story),
    json: { ...command(), answer: "From the harbour office" },
  }),
  dismissQuery: async (story) => ({ params: await theQuery(story), json: { ...command(), reason: "Found it" } }),
  makeWriterLink: () => ({ json: { ...command(), link: { id: newId(), name: "Tom Reed" } } }),
  revokeWriterLink: async (story) => ({ params: { linkId: await fewLinks(story) }, json: command() }),
  readAsked: async ({ cast, article }) => ({ json: { token: (await aWriterLink(cast.owner, article)).token } }),
  answerByLink: async (story) => {
    const { token } = await aWriterLink(story.cast.owner, story.article);
    return { json: { ...command(), token, ...(await theQuery(story)), answer: "From the harbour office" } };
  },
  planCall: ({ claim, other }) => ({ json: callBody([claim.id, other.id]) }),
  editCall: async (story) => ({
    params: { callId: (await theCall(story)).id },
    json: { ...command(), fields: { bestTime: { base: "", value: "Mornings" } } },
  }),
  answerCall: async (story) => {
    const { id: callId, questions } = await theCall(story);
    const answers = questions.map(({ id: questionId }) => ({
      questionId,
      answer: "4,200, she said",
      evidence: { id: newId(), stance: "supports" },
    }));
    return { params: { callId }, json: { ...command(), answers } };
  },
  dismissCall: async (story) => ({
    params: { callId: (await theCall(story)).id },
    json: { ...command(), reason: "Found it" },
  }),
  askForReply: ({ claim }) => ({ json: replyBody([claim.id]) }),
  answerReply: async (story) => ({
    params: await theReply(story),
    json: { ...command(), outcome: "answer", answer: "We stand by the count." },
  }),
  dismissReply: async (story) => ({ params: await theReply(story), json: { ...command(), reason: "Found it" } }),
  listPins: () => ({}),
  pinSource: ({ article }) => ({ json: pinBody(article, "in 1974") }),
  unpinSource: async ({ cast, article }) => ({
    params: { pinId: await aPin(cast.owner, article, "in 1974") },
    json: command(),
  }),
};

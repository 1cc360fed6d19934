/** Whose letters can be read here: everybody the council has written to. `name` and `short` end in the reader's language. */
export const mailboxesSql = (language: 'kk' | 'ru' | 'en'): string => `
SELECT o.to_address AS address, coalesce(p.name_${language}, max(o.to_name)) AS name, coalesce(body.short, '') AS organisation, count(*)::int AS total,
       coalesce(array_agg(o.id) FILTER (WHERE o.dated_at > $3::timestamptz), '{}') AS "freshIds"
  FROM outgoing_mail o
  LEFT JOIN person_address a ON a.council_id = o.council_id AND a.address = o.to_address
  LEFT JOIN person p ON p.council_id = a.council_id AND p.id = a.person_id
  LEFT JOIN LATERAL (
    SELECT n.short_${language} AS short FROM organisation_name n WHERE n.valid_from <= $1::date AND n.organisation_id = coalesce(
      (SELECT post.organisation_id FROM post_holder h JOIN post ON post.council_id = h.council_id AND post.id = h.post_id
        WHERE h.person_id = p.id AND h.from_on <= $1::date AND (h.to_on IS NULL OR h.to_on >= $1::date) ORDER BY h.from_on DESC LIMIT 1),
      (SELECT f.organisation_id FROM function_mailbox f WHERE f.address = o.to_address))
     ORDER BY n.valid_from DESC LIMIT 1) AS body ON true
 WHERE o.state IN ('sent', 'kept', 'unknown') AND ($2::text IS NULL OR o.to_address = $2)
 GROUP BY o.to_address, p.id, p.name_${language}, body.short
 ORDER BY max(o.dated_at) DESC, o.to_address`;

/** What came to an address. An answer to a closed message is as closed as the message. */
export const receivedSql = `
SELECT o.id, o.header_message_id AS "messageId", o.header_references AS "references", o.dated_at AS at, o.to_address AS "toAddress", o.to_name AS "toName",
       o.subject, o.body_text AS text, o.link_id AS "linkId", o.reply_link_id AS "replyLinkId",
       (SELECT l.id FROM link l WHERE l.council_id = o.council_id AND l.purpose = 'calendarPage' AND l.person_id = o.person_id AND l.revoked_at IS NULL ORDER BY l.created_at DESC LIMIT 1) AS "calendarLinkId"
  FROM outgoing_mail o
 WHERE o.to_address = $1 AND o.state IN ('sent', 'kept', 'unknown')
   AND NOT EXISTS (SELECT FROM message m WHERE m.header_message_id = o.in_reply_to AND m.at_risk)
   AND NOT EXISTS (SELECT FROM message m WHERE m.id = o.quotes_message_id AND m.at_risk)
 ORDER BY o.dated_at DESC, o.id DESC LIMIT 200`;

/** What was written from it; marked messages are nowhere, here neither. */
export const writtenSql = `
SELECT m.id, m.received_at AS at, m.from_name AS "fromName", m.from_address AS "fromAddress", m.subject, m.body_text AS text,
       (SELECT min(d.recipient) FROM inbound_delivery d WHERE d.council_id = m.council_id AND d.inbound_id = m.inbound_id) AS "toAddress"
  FROM message m WHERE lower(m.from_address) = $1 AND NOT m.at_risk AND NOT m.risk_suggested
 ORDER BY m.received_at DESC, m.id DESC LIMIT 200`;

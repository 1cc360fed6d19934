import { writeEvent, writeFeed } from '../index.js';
import { campaign, deadline, sitting } from './calendars.js';

// 02:30 on that night does not exist in Berlin; in Almaty it does.
const night = { ...sitting, when: { starts: '2027-03-28T02:30', ends: '2027-03-28T03:30', zone: 'Asia/Almaty' } };
process.stdout.write(writeFeed({ name: 'Кеңес', zone: 'Asia/Almaty', events: [sitting, night, deadline, campaign].map((event) => writeEvent(event)) }));

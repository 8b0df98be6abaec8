/** How an application comes in; `receivedOn` says from when the clock runs for each (《条例》第三十一条). */
export const channels = [
  { value: 'counter', zh: '当面', en: 'At the counter' },
  { value: 'registeredPost', zh: '挂号信、EMS', en: 'Registered post or EMS' },
  { value: 'post', zh: '平信', en: 'Plain post' },
  { value: 'fax', zh: '传真', en: 'Fax' },
  { value: 'web', zh: '互联网', en: 'Web' },
] as const

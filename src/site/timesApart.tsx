/** No line ends within a time of the sentence: in Arabic its halves would change places. */
export const timesApart = (sentence: string) =>
  sentence.split(/(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)/).map((part, index) => {
    if (index % 2 === 0) return part
    return (
      <bdi className="time" key={part}>
        {part}
      </bdi>
    )
  })

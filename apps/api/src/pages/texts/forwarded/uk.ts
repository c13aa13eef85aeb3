/** Ukrainian texts for outside bodies to whom a report was forwarded. */
export const forwarded = {
  "forwarded.title": "Вам передано звернення",
  "forwarded.open": "Показати звернення",
  "forwarded.openText":
    "Його відкриває посилання з нашого листа. Можна також ввести код доступу: це частина посилання після знака #.",
  "forwarded.wrong":
    "Цей код не відкриває звернення. Перевірте кожну літеру й цифру або попросіть у міста нове посилання.",
  "forwarded.for": "Для: {name}",
  "forwarded.until": "Відповісти тут можна до {date}.",
  "forwarded.place": "Місце",
  "forwarded.words": "Про що звернення",
  "forwarded.message": "Повідомлення від міста",
  "forwarded.answers": "Що вже відповіли",
  "forwarded.answerTitle": "Відповісти місту",
  "forwarded.outcome": "Що ви скажете?",
  "forwarded.outcome.done": "Зроблено",
  "forwarded.outcome.not-ours": "Це не наше",
  "forwarded.outcome.question": "Маємо запитання",
  "forwarded.outcome.note": "Хочемо щось повідомити",
  "forwarded.text": "Кількома словами",
  "forwarded.send": "Надіслати відповідь",
  "forwarded.sent": "Ваша відповідь надійшла до міста",
  "forwarded.ended": "Це посилання вже не діє",
  "forwarded.endedText": "Місто відкликало його, або його час минув. Попросіть у міста нове.",
  "forwarded.noMore": "Звернення закрито, або до нього вже нічого не можна додати.",
  "forwarded.textMissing": "Напишіть кілька слів.",
};

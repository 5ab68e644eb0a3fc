import type { Questions } from "../../question";

/** For the fun of it. */
export const play: Questions = {
  1: [
    ["What animal would you be for one day?", "What would you do first?"],
    ["Which three things would you take to a desert island?", "What would you miss in the second week?"],
    ["What superpower would suit you, and what would you use it for at home?", "Who would you tell about it?"],
    ["What film could you watch a hundred times?", "Which scene do you wait for?"],
    ["What would your own café be called?", "What would be on the menu?"],
    ["What is the silliest thing you have ever laughed about?", "Who was with you?"],
    ["If your mood were weather, what would it be today?", "What is the forecast?"],
    ["Which time in history would you visit for a weekend?", "What would you bring back?"],
    ["What would you write on a big sign above the town?", "Who should read it?"],
    ["What dance move, trick or sound can you do that few people know of?", "How did you discover it?"],
    ["What would you call a book about this week?", "How would the first sentence go?"],
    ["What would you do with a whole day on which nobody could reach you?", "How would that day end?"],
  ],
  2: [
    ["What did you love to do at nine that you have not done for years?", "What would it take to do it again?"],
    ["Who would you like to swap lives with for a week?", "What would you be curious about?"],
    ["What rule would you make if everyone had to follow it for a day?", "What would change?"],
    ["Which character from a book or film are you a little like?", "Where are you quite different?"],
    ["What would your ten-year-old self find great about you?", "What would puzzle them?"],
    ["If we had a secret holiday every year, how would we celebrate it?", "What would we eat?"],
    ["What adventure would you dare if I came along?", "What would be my task?"],
    ["What would you teach in a school where anything can be taught?", "Who would be your best pupil?"],
    ["When did you last lose yourself in a game, a song or a piece of work?", "What did you forget for that while?"],
    ["What kind of trouble did you get into as a child?", "What do you like about that child?"],
    ["What would be in a museum about your life so far?", "Which piece would you put in the first room?"],
    ["What do you find funny that hardly anyone else does?", "How do you feel when someone gets it?"],
  ],
  3: [
    [
      "If you could live one day again without changing a thing, which would it be?",
      "What would you take more time for?",
    ],
    [
      "What would you do if you could be invisible for an hour, and what might you find out about yourself?",
      "How would you feel afterwards?",
    ],
    ["What have you long wanted to try and found too childish?", "What would the child in you say?"],
    ["If your life were a film, which scene would you want to shoot again?", "How would it go this time?"],
    ["What mask do you wear most often, and what is it like beneath?", "When do you take it off?"],
    ["What would you ask someone who could see the whole of your life?", "What answer would you hope for?"],
    ["If your heart could send you a postcard, what would be on it?", "Where would it be writing from?"],
    ["What would you dare if nobody could ever laugh at you?", "What is the first thing you would do?"],
    ["Which fairy tale is a bit like your life?", "How would you like it to go on?"],
    ["What would you put into a box that is opened in fifty years?", "Who do you imagine opening it?"],
    ["If you could have dinner with yourself in twenty years, what would you ask?", "What would you rather not know?"],
    ["What is the bravest bit of nonsense you ever did?", "What did it set free in you?"],
  ],
};

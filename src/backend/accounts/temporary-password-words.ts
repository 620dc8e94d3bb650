/**
 * Words of temporary passwords: short, known to a second grader, spelled as they sound, none rude alone or in a pair that we could think of, and
 * without the letters that are taken for others (i, l, o).
 */
export const words: readonly string[] = `
  acre agate amber antenna apart area arena art aster attach august autumn aware axe back badge badger bag bake band
  bank barn base basket bat bath beach beads beam bean bear beech bee beet bench bend berry best brace branch brave
  bread breeze brush bucket bug bunny burger bus bush cab cabana cabbage cactus cake camera camp can canary cap cape
  car card carpet cart carve cast cat catch cave cedar cent center chance change chapter charm chart chase chat
  cheek cheer cheese cherry chess chunk craft crane crater cream create creek crew crumb crunch crust cube cup
  cupcake curve dance dancer dark dart dash dawn day deep deer den desert desk detect draft drama draw dream dress
  drum drummer duck duet dune dust eager ear earth east easy eat egg egret ember empty end energy enter event exact
  eye face fact fan far farm farmer father fawn feast feather fence fern ferry free freeze fresh frame fun funny fur
  game garage garden gate gather gear gem grab grace grade grand grape graph great green greet guard guess guest gum
  guppy gust gym hamster hand happy harp harvest hat hawk hay heart heather hedge hen herb herd here hug hum hut
  jacket jade jam january jar jaw jay jazz jeans jeep jet karate kayak keen keep ketchup key magenta magnet mane map
  march mark market marsh mast match math maze measure meet mend menu mesh mug mustard name nap nature near neat
  nectar nest net new next nutmeg pace pack page pan panda panther paper parade park parka party pasta path pause
  paw peach peak peanut pear peas peck pen penny pepper pump puppy push quack quart quartz queen quest race radar
  raft ranch range rate raven ray reach read ready reef refresh rest return rhyme ruby rug run runner rush safe saga
  sand sandy sap sauce save scarf scene scent sea seat seam secret seed seven shake shape sharp sheep shed sketch
  sky snap speak speech spend spruce spur stage stamp star start state stay steam step stew straw stream street
  stump sugar summer sun sunset super sweet sweater tab tabby tag take taken tangent tap target task tea teach team
  ten tent term test text thaw theater there thread three thumb thunder trace track tram tray treat tree trek trench
  truck true trumpet trunk try tub tube tuna tune turf turkey turn tusk twenty unpack upbeat upward usher van vase
  vast verb verse vest wade wake wand warm wasp watch water wave wax way weather web week west wheat wren yak yam
  yard yarn year yeast yes yummy zebra zest
`
  .trim()
  .split(/\s+/);

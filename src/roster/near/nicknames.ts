/** First names that stand for each other in English and Spanish, and romanisations of one name: each line is one person's choice. */

/** A name may stand in several lines: Pat is Patrick and Patricia, and those two are not each other. */
const groups = `
abigail abby abbie gail|alejandra ale sandra|alejandro alex ale jandro|alexander alex alec xander sasha|alexandra alex alexa lexi sandra|alfredo fredo fredy
alfonso poncho alonso|amanda mandy|andrew andy drew|andrea andy|andres andy|angela angie|angelica angie|antonio tono tony|anthony tony|barbara barb babs
beatriz bea betty|benjamin ben benji benjy|bernard bernie|bradley brad|carlos charlie carlitos|carolina caro lina|catherine cathy kate katie kathy cat kit kathryn katherine catalina
cecilia ceci|charles charlie chuck chas|christina chris chrissy tina cristina kristina|christine chris chrissy tina|christopher chris topher kit cristofer|concepcion concha conchita
consuelo chelo|cynthia cindy|daniel dan danny dani|daniela dani|david dave davey|deborah deb debbie debra|dolores lola|dominic dom nick|donald don donnie|dorothy dot dottie
edward ed eddie ted teddy ned|eduardo eddie edu lalo|elizabeth liz lizzie beth betty eliza betsy libby elisabeth isabel|emily em emmy|enrique quique kike|esperanza lancha
eugene gene|ezekiel zeke|felipe pipe|fernando nando fer|fernanda fer nanda|florence flo|francisca paca paquita francis|francisco paco pancho frank kiko cisco curro|franklin frank
frederick fred freddie rick|gabriel gabe gabi|gabriela gabi gaby|george georgie|geoffrey geoff jeff jeffrey|gerald gerry jerry|gerardo gera jerry|gilberto beto gil|gregory greg
graciela chela|guadalupe lupe lupita|guillermo memo guille|harold hal harry|heather hettie|henry hank harry hal|hector tito|humberto beto|ignacio nacho|isabel isa chabela isabella bella
isabella bella izzy|jacob jake jakob|jacqueline jackie|james jim jimmy jamie|janet jan|jasmine jazz yasmin jazmin|javier javi|jennifer jen jenny jenn|jeremiah jerry jeremy|jessica jess jessie
jesus chuy chucho|joaquin quino|john johnny jack jon jonny|jonathan jon jonny nathan johnathan|jorge coque george|jose pepe chepe joseph|josefina fina pepa josie chepa|joseph joe joey jose yusuf
joshua josh|juan juanito john|juana juanita|judith judy|julian jules|katherine kate katie kathy kat kathryn catherine katrina|kenneth ken kenny|kimberly kim|kristen kris kristin|laura lala
lawrence larry laurie laurence|leonard leo len lenny|leonardo leo nardo|leticia lety|lillian lily lil|lorenzo lencho|louis lou louie luis|lourdes lulu|lucia lucy|lucas luke luca|luis lucho guicho louis
madeline maddie madelyn|madison maddie|manuel manny manolo meme|margaret maggie meg peggy marge margie greta|margarita margo rita mago|maria mari mary maya|mariana mari
martha marty|martin marty tin|matthew matt matty mateo|mateo matthew teo|maximilian max|maximiliano max|maxwell max|melissa missy mel|mercedes meche|michael mike mikey mick mickey|michelle shelly
miguel mike migue michael|miriam mimi|mohammed muhammad mohamed mohammad mohamad muhammed mohamud mahamed moh|monserrat monse|montserrat monse|nancy nan|natalie nat natalia|nathan nate nat
nathaniel nate nathan nat|nicholas nick nicky nicolas nico|nicolas nico nicholas nick|octavio tavo|oliver ollie|olivia liv livvy|pablo paul|pamela pam|patricia pat patty tricia trish paty
patrick pat paddy|paul pablo|pedro perico peter|penelope penny|peter pete|philip phil felipe phillip|rachel raquel rae|rafael rafa|raymond ray|ramon moncho|raul rulo|rebecca becky becca rebeca|ricardo rick richie caro richard
richard rick dick rich richie ricky|robert bob bobby rob robbie bert|roberto beto rob robert|rodrigo rigo|ronald ron ronnie|rosa rosie rosita|rosario charo|russell russ|salvador chava|samantha sam sammy
samuel sam sammy|santiago santi chago diego james|sara sarah sally sarai|sebastian seb sebas|sergio checo|sofia sophia sofi sophie|socorro coco|stephanie steph stefanie estefania fany|stephen steve stevie steven
susan sue susie suzy|susana susy|teresa tere terry theresa|theodore ted teddy theo|thomas tom tommy tomas|timothy tim timmy|tomas tom thomas|valentina vale tina|valeria vale|vanessa nessa|veronica vero ronnie
vicente chente|victor vic|victoria vicky tori vickie|vincent vince vinny|virginia ginny|walter walt wally|william bill billy will willie liam|ximena jimena xime|yesenia jesenia|yolanda yoli|yusuf youssef yousef yosef joseph
zachary zach zack zachariah|aisha aysha ayesha|ahmed ahmad ahmet|fatima fatma fatimah|zaynab zainab zeinab|hussein husain hussain|layla leila laila leyla|omar umar|giovanni gio yovani|ivan yvan|jaxon jackson jaxson|aiden aidan ayden`;

let table: ReadonlyMap<string, readonly number[]> | null = null;

/** Made when the first name is asked for: nothing may run while the script loads. */
function groupsByName(): ReadonlyMap<string, readonly number[]> {
  if (table !== null) return table;
  const made = new Map<string, number[]>();
  groups
    .trim()
    .split(/[|\n]/)
    .forEach((line, group) => {
      for (const name of line.split(" ")) made.set(name, [...(made.get(name) ?? []), group]);
    });
  table = made;
  return made;
}

/** The lines in which a plain name stands; none for most names. */
export const groupsOf = (name: string): readonly number[] => groupsByName().get(name) ?? [];

export function areNicknames(one: string, other: string): boolean {
  const groupsOfOther = groupsOf(other);
  return groupsOf(one).some((group) => groupsOfOther.includes(group));
}

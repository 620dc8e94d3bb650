/**
 * Names as American districts really have them: accents, apostrophes of both kinds, hyphens, two surnames, particles, one letter, several
 * languages of origin. A name that breaks a rule here is a rule that is wrong.
 */
export interface NamePool {
  /** Share among a hundred people. */
  readonly weight: number;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** Share of people with both parents' surnames. */
  readonly twoSurnames?: number;
  /** Share of people with two first names. */
  readonly twoFirstNames?: number;
}

const words = (text: string) => text.trim().split(/\s*,\s*/);

export const namePools: readonly NamePool[] = [
  {
    weight: 38,
    firstNames: words(
      "Emma, Liam, Olivia, Noah, Ava, Ethan, Sophia, Mason, Mia, Logan, Charlotte, Lucas, Amelia, Jackson, Harper, Aiden, Evelyn, Oliver, Abigail, Elijah, Emily, James, Ella, Benjamin, Scarlett, Henry, Grace, Owen, Chloe, Wyatt, Zoë, Caleb, Renée, Hunter, Madison, Isaac, Ruby, Jaxon, Chloé, J, D'Angelo, Mary-Kate, Anne-Marie, De’Shawn, La'Toya, Ja'Marcus, T.J., Jo Ann",
    ),
    lastNames: words(
      "Smith, Johnson, Williams, Brown, Jones, Miller, Davis, Wilson, Anderson, Taylor, Thomas, Moore, Martin, Jackson, Thompson, White, Harris, Clark, Lewis, Robinson, Walker, Young, Allen, King, Wright, Scott, Hill, Green, Adams, Baker, Nelson, Carter, Mitchell, Roberts, Turner, O'Brien, O’Connor, O'Neill, McDonald, MacLeod, St. John, Smith-Jones, Van Dyke, Washington-Bell, D'Amico, Le Blanc",
    ),
  },
  {
    weight: 34,
    twoSurnames: 0.55,
    twoFirstNames: 0.2,
    firstNames: words(
      "José, María, Juan, Sofía, Luis, Camila, Carlos, Valentina, Miguel, Isabella, Ángel, Ximena, Diego, Lucía, Alejandro, Fernanda, Jesús, Daniela, Mateo, Natalia, Andrés, Guadalupe, Ramón, Inés, Raúl, Itzel, Iván, Yaretzi, Óscar, Belén, Nicolás, Renata, Agustín, Araceli, Joaquín, Noemí, Íñigo, Begoña",
    ),
    lastNames: words(
      "García, Rodríguez, Martínez, Hernández, López, González, Pérez, Sánchez, Ramírez, Torres, Flores, Rivera, Gómez, Díaz, Cruz, Morales, Reyes, Gutiérrez, Ortiz, Chávez, Ramos, Ruiz, Mendoza, Álvarez, Castillo, Jiménez, Vásquez, Romero, Núñez, Muñoz, Peña, Ibáñez, Ávila, de la Cruz, de León, del Río, Ñíguez, Quiñones",
    ),
  },
  {
    weight: 6,
    firstNames: words("Anh, Minh, Linh, Huy, Thảo, Khang, Ngọc, Bảo, Trang, Đức, Phương, Tuấn, My, Quân"),
    lastNames: words("Nguyễn, Nguyen, Trần, Tran, Lê, Le, Phạm, Pham, Huỳnh, Võ, Đặng, Bùi, Ngô, Vũ"),
  },
  {
    weight: 6,
    firstNames: words(
      "Wei, Mei, Jun, Li, Xin, Yan, Hao, Ying, Tao, Fang, Min-jun, Seo-yeon, Ji-woo, Haruto, Yui, Sakura, Kenji, Xiu",
    ),
    lastNames: words(
      "Wang, Li, Zhang, Chen, Liu, Lin, Xu, Wu, Kim, Park, Choi, Lee, Tanaka, Suzuki, Yamamoto, Ng, Hu, O",
    ),
  },
  {
    weight: 5,
    firstNames: words(
      "Mohammed, Fatima, Ahmed, Aisha, Omar, Layla, Yusuf, Zaynab, Ali, Noor, Hamza, Mariam, Abdul-Rahman, Amina, Khadija",
    ),
    lastNames: words(
      "Al-Hassan, El-Sayed, Khan, Hussein, Abdi, Mohamud, Ibrahim, Haddad, Nasser, Rahman, Warsame, Farah, bin Salem, Abu-Khalil",
    ),
  },
  {
    weight: 4,
    firstNames: words("Pa Houa, Kou, Mai, Tou, Xai, Nkauj, Bao, Chue, Yer, Pheng, Ia, Maiv"),
    lastNames: words("Vang, Xiong, Yang, Lor, Her, Moua, Thao, Vue, Cha, Lee"),
  },
  {
    weight: 4,
    firstNames: words(
      "Angelo, Maria Cristina, Jomar, Princess, Rizal, Divina, Arjun, Priya, Rohan, Ananya, Harpreet, Gurleen, Siddharth, Kavya",
    ),
    lastNames: words(
      "Dela Cruz, Santos, Bautista, Reyes, delos Santos, Patel, Singh, Sharma, Kaur, Gupta, Iyer, Reddy, Macapagal",
    ),
  },
  {
    weight: 3,
    firstNames: words(
      "Łukasz, Zofia, Jürgen, Björn, Søren, Åsa, Siân, Niamh, Caoimhe, Aleksandra, Dmitri, Oksana, Ştefan, Ioana, Žofie, Gülay, Éloïse",
    ),
    lastNames: words(
      "Wiśniewski, Kowalska, Müller, Groß, Ångström, Jørgensen, Ó Briain, Ní Chonaill, Petrov, Shevchenko, Popescu, Dvořák, Yılmaz, Lefèvre, van den Berg",
    ),
  },
  {
    weight: 1,
    firstNames: words("Keoni, Leilani, Kaʻiulani, Nāhiku, Makoa, Tupaia, Sione, Mele"),
    lastNames: words("Kealoha, Kapaʻakea, Kamakea, Tuiasosopo, Kahananui, Mahoe, Lealaimatafao"),
  },
];

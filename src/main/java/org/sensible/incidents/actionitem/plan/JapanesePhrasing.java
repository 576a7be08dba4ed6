package org.sensible.incidents.actionitem.plan;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.sensible.incidents.actionitem.plan.Finding.Code;

/** The words of action items in Japanese. There are no blanks between words, so it looks for parts. */
final class JapanesePhrasing {

    /** To consider, examine, discuss, take care, be aware, do thoroughly, strive. */
    private static final Pattern THINKING =
            Pattern.compile("検討|調査|考える|考慮|議論|話し合|相談|注意|気をつけ|気を付け|意識|心がけ|心掛け|努め|努力|徹底|把握");

    /** As far as possible, all, always, as needed, and so on, continuously; improve, strengthen, enrich. */
    private static final Pattern WITHOUT_END =
            Pattern.compile("なるべく|できるだけ|出来るだけ|可能な限り|すべて|全て|あらゆる|常に|随時|適宜|など|等|継続的|定期的|徹底|改善|強化|充実|向上|見直|最適化|努め");

    /** What fits every incident, and the little words between. */
    private static final Pattern GENERAL =
            Pattern.compile("監視|モニタリング|アラート|通知|ドキュメント|文書|資料|手順書?|マニュアル|テスト|試験|体制|運用|品質|性能|信頼性|安定性|対応|対策|再発|防止|"
                    + "障害|問題|不具合|課題|原因|根本|システム|サービス|プロセス|フロー|仕組み|コミュニケーション|連携|教育|研修|共有|周知|"
                    + "確認|ログ|コード|インフラ|ミス|実施|整備|作成|追加|修正|更新|改修|方法|内容|今後|関係者|関する|について|もっと|より|"
                    + "する|した|して|しない|行う|[ぁ-ん、。・\\s]");

    private static final int ENOUGH = 3;

    private JapanesePhrasing() {}

    static Set<Code> of(String summary) {
        Set<Code> found = EnumSet.noneOf(Code.class);
        if (THINKING.matcher(summary).find()) {
            found.add(Code.NOT_ACTIONABLE);
        }
        String rest =
                THINKING.matcher(WITHOUT_END.matcher(summary).replaceAll("")).replaceAll("");
        if (GENERAL.matcher(rest).replaceAll("").length() < ENOUGH) {
            found.add(Code.NOT_SPECIFIC);
        }
        if (WITHOUT_END.matcher(summary).find()) {
            found.add(Code.NOT_BOUNDED);
        }
        return found;
    }
}

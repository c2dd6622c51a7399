package io.hearth.ingest.file.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Columns whose names say that they hold what must never leave the relational database: names, numbers, addresses. */
public final class PersonalColumns {

    private static final Set<String> WHOLE = Set.of("name", "tel", "full_name", "客户", "业主", "称呼");
    private static final List<String> PARTS = List.of(
            "姓名",
            "名字",
            "客户名",
            "业主名",
            "联系人",
            "手机",
            "电话",
            "联系方式",
            "身份证",
            "证件",
            "住址",
            "家庭地址",
            "通讯地址",
            "邮箱",
            "微信号",
            "银行卡",
            "phone",
            "mobile",
            "telephone",
            "id_card",
            "idcard",
            "passport",
            "email",
            "customer_name",
            "client_name");

    private PersonalColumns() {}

    /** Whether a column of this name is kept out of interactions. */
    public static boolean contains(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        return WHOLE.contains(name) || PARTS.stream().anyMatch(name::contains);
    }
}
